/** What the gallery shows of Markdown. */

export const citations = [
  { index: 24, label: '1', key: 'a', title: 'Quarterly report' },
  { index: 52, label: '2', key: 'b', title: 'Press release' },
];

export const streamed = `## Your week

You have **three tasks** due before *Friday*:

1. Send the **quarterly report** to [Ana](https://example.com/ana)
2. Call the landlord about \`unit 4\`
3. Buy milk

| Task | Due | Priority |
|------|----:|:--------:|
| Report | Thu | high |
| Landlord | Fri | low |

\`\`\`python
def remind(task: Task) -> None:
    """Say it once."""
    send(task.owner, f"{task.title} is due")
\`\`\`

> Small steps are still steps.
`;

export const markdown: Record<string, string> = {
  Headings:
    '# First\n\nText under it.\n\n## Second\n\nMore text.\n\n### Third\n\n#### Fourth\n\nThe end.',
  Inline:
    'Some **bold**, *italic*, ~~struck~~ and `code`, a [link](https://example.com) and https://example.com/path.\nA new line.',
  Lists:
    '- One\n- Two\n  - Nested\n  - Again\n- Three\n\n1. First\n2. Second\n   1. Deeper\n\n- [ ] Buy milk\n- [x] Call Ana\n- [ ] Pay rent',
  Table:
    '| Task | Due | Hours |\n|:--|:-:|--:|\n| Write the report | Friday | 3 |\n| Call the landlord about the heating | Monday | 0.5 |',
  Code: 'Run this:\n\n```bash\npip install django  # once\npython manage.py migrate && python manage.py runserver\n```\n\n```json\n{"title": "Milk", "done": false, "tags": ["home", 3]}\n```\n\n```\nplain text\n```',
  Quote: '> A quote of two\n> lines.\n>\n> - with a list\n\n---\n\nAfter the rule.',
  Images: '![A task list](sample.png)\n\n![Elsewhere](https://spy.example/cat.png)',
  Arabic:
    'لديك **ثلاث مهام** هذا الأسبوع:\n\n1. إرسال التقرير\n2. الاتصال بالمالك عبر `call`\n\n- [x] شراء الحليب\n\n| المهمة | الموعد |\n|---|---|\n| التقرير | الخميس |',
  Citations: 'Revenue grew by 12 percent, as the report says. It is expected to slow down.',
};
