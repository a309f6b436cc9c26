/** The bundle: registers `openai-chatkit`, and exports what a page may need beside it. */
import { register } from './register.js';

export { forgetEverything } from './chat/memory.js';
export { ChatKitElement } from './element/chatkit-element.js';
export { progressFetch } from './protocol/upload.js';

register();
