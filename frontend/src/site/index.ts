/** The site's pages: htmx, and what they need beside it. */
import 'htmx.org';
