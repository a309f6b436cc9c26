/** All of the widgets' styles. */

import { choiceStyles } from './choices.styles.js';
import { controlStyles } from './controls.styles.js';
import { fieldStyles } from './fields.styles.js';
import { layoutStyles } from './layout.styles.js';
import { partStyles } from './parts.styles.js';

export const widgetStyles = [layoutStyles, partStyles, controlStyles, fieldStyles, choiceStyles];
