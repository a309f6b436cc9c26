"""What example files have in the place of a key: as good as none."""

import re

PLACEHOLDER = re.compile(
    r"""
      <.*> | \[.*\] | \{.*\} | x{3,} | \.{3,} | \*{3,} | …
    | (sk|sk-or-v1|sk-or|sk-proj|aiza|key)[-_]?(\.{2,}|x{3,}|\*{3,}|…).*
    | (sk[-_])?(your|my|insert|enter|put|add|paste|replace)[-_ ].*
    | (sk[-_])?your(api|key|openai|gemini|openrouter).*
    | change[-_ ]?(me|this|it)\W* | replace[-_ ]?me\W* | todo | tbd | none | null | undefined
    | (openai|gemini|openrouter|llm)?[-_ ]?(api[-_ ]?key|placeholder|example)([-_ ]?here)?
    | .*[-_ ]here
    """,
    re.IGNORECASE | re.VERBOSE,
)


def is_placeholder(value: str) -> bool:
    value = value.strip().strip("\"'")
    return not value or PLACEHOLDER.fullmatch(value) is not None
