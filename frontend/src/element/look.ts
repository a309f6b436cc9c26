/** Words, direction, zone and colours, from the options to the view. */
import type { ChatKitOptions } from '@openai/chatkit';

import { strings, textDirection, validLocale, validTimeZone } from '../i18n/index.js';
import { type Theme, themeOf } from '../theme/apply.js';
import type { View } from './view.js';

export function dress(
  view: View,
  options: ChatKitOptions,
  element: { timeZone: string | null; readOnly: boolean },
): Theme {
  const locale = validLocale(options.locale);
  const theme = themeOf(options.theme);
  view.locale = locale;
  view.t = strings(locale);
  view.dir = textDirection(locale);
  view.timeZone = validTimeZone(element.timeZone);
  view.colorScheme = theme.colorScheme;
  view.readOnly = element.readOnly;
  view.app.transport.locale = locale;
  return theme;
}
