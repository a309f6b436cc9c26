"""What can make a configuration unusable: for system checks, `check_llm` and the run itself."""

from dataclasses import dataclass

from .providers import PROVIDERS


@dataclass(frozen=True, slots=True)
class Problem:
    id: str
    message: str
    hint: str


UNKNOWN_PROVIDER = Problem(
    "chat.E101",
    "LLM_PROVIDER names no provider that there is.",
    f"Use one of: {', '.join(sorted(PROVIDERS))}.",
)
NO_BASE_URL = Problem(
    "chat.E102",
    "LLM_PROVIDER is custom, but nothing says where that server is.",
    "Set LLM_BASE_URL to its address, for example http://127.0.0.1:8080/v1",
)
NO_KEY = Problem(
    "chat.E103",
    "The model's provider needs a key, and there is none (placeholders count as none).",
    "Set LLM_API_KEY or the provider's own key (OPENAI_API_KEY, OPENROUTER_API_KEY, "
    "GEMINI_API_KEY); or take LLM_PROVIDER=embedded, which needs none.",
)
NO_MODEL = Problem(
    "chat.E104",
    "No model is named, and a custom server has no default.",
    "Set LLM_MODEL to a model that the server has.",
)
BAD_BASE_URL = Problem(
    "chat.E105",
    "LLM_BASE_URL is no address of a server.",
    "Write it with http:// or https:// and a host, for example https://models.example.com/v1",
)
BAD_MODELS = Problem(
    "chat.E106",
    "LLM_MODELS cannot be read.",
    "Write each id once, with its label: LLM_MODELS=gpt-5.4-mini=Fast,gpt-5.5=Thorough",
)
IGNORED = Problem(
    "chat.W101",
    "LLM_BASE_URL or LLM_API_KEY is set, but LLM_PROVIDER is not: they are ignored.",
    "Set LLM_PROVIDER=custom (or the provider that they belong to).",
)


class NotConfigured(Exception):
    """The model cannot be asked as things are configured."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.id)
        self.problem = problem
