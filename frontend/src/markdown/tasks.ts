/** Task lists: "- [ ] buy milk" and "- [x] done"; drawn as boxes that only show, as text has no owner. */

import type { MarkdownIt } from 'markdown-it';

const BOX = /^\[([ xX])\](?:[ \n]|$)/;

export function taskLists(md: MarkdownIt): void {
  md.core.ruler.after('block', 'task_lists', (state) => {
    state.tokens.forEach((token, index) => {
      const item = state.tokens[index - 2];
      if (token.type !== 'inline' || item?.type !== 'list_item_open') return;
      const box = BOX.exec(token.content);
      if (!box) return;
      token.content = token.content.slice(box[0].length);
      item.attrSet('data-task', box[1] === ' ' ? 'open' : 'done');
    });
  });
}
