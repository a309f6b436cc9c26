/** All styles of the one shadow root, in the order that they win. */
import { markdownStyles } from '../markdown/index.js';
import { tokens } from '../theme/tokens.styles.js';
import { widgetStyles } from '../widgets/index.js';
import { composerStyles } from './composer.styles.js';
import { controlStyles } from './controls.styles.js';
import { historyStyles } from './history.styles.js';
import { itemStyles } from './items.styles.js';
import { noticeStyles } from './notices.styles.js';
import { replyStyles } from './replies.styles.js';
import { shellStyles } from './shell.styles.js';

export const elementStyles = [
  tokens,
  controlStyles,
  shellStyles,
  itemStyles,
  replyStyles,
  noticeStyles,
  composerStyles,
  historyStyles,
  markdownStyles,
  widgetStyles,
];
