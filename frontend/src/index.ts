/** The bundle: registers `openai-chatkit`. */
import { register } from './register.js';

register();
