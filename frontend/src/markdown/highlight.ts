/** Code highlighting, loaded only when a reply has code. */
export { default as hljs } from 'highlight.js/lib/core';
