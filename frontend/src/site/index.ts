/** The site's pages: htmx, and what they need beside it. */
import 'htmx.org';

import { keepFocus } from './focus';
import { currentInView } from './in-view';
import { live } from './live';
import { forgetAtLogout } from './logout';
import { quickAdd } from './quick-add';
import { shortcuts } from './shortcuts';
import { sheet } from './sheet';
import { toast } from './toast';
import { troubles } from './troubles';

keepFocus();
forgetAtLogout();
currentInView();
live();
quickAdd();
shortcuts();
sheet();
toast();
troubles();
