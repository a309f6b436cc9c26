/** Every Lucide icon, loaded only when a page names one that the element does not carry. */
export { default } from 'virtual:all-icons';
