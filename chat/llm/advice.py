"""What the people who run the site can do about a failure of the model."""

from .classify import Kind

ADVICE: dict[Kind, str] = {
    Kind.BAD_KEY: "The provider refused the key. Set LLM_API_KEY (or the provider's own key) to a "
    "valid one; check that it may use this model.",
    Kind.NO_QUOTA: "The key is good, but its account has no credit left. Top it up, or use another "
    "key or LLM_PROVIDER.",
    Kind.RATE_LIMITED: "The provider allows no more requests at the moment. Wait, or raise the "
    "account's limits.",
    Kind.TOO_MUCH_CONTEXT: "Even a short question is too long for this model. Give the server a "
    "longer context, or set LLM_MODEL to another model.",
    Kind.NO_SUCH_MODEL: "The provider does not know this model. Correct LLM_MODEL (with Ollama: "
    "pull the model first).",
    Kind.NO_TOOLS: "This model cannot use tools, and the assistant needs them. Set LLM_MODEL to "
    "one that can.",
    Kind.WRONG_ADDRESS: "Something answers at this address, but it is no OpenAI-compatible API. "
    "Correct LLM_BASE_URL; it usually ends in /v1, and https matters.",
    Kind.DOWN: "The provider answers with a fault of its own. Try again later, or set "
    "LLM_FALLBACK_MODEL.",
    Kind.UNREACHABLE: "Nobody answers at this address. Is the server running, LLM_BASE_URL right, "
    "and the network open to it?",
    Kind.TIMEOUT: "The answer took longer than LLM_TIMEOUT allows. Raise it, or take a faster "
    "model.",
    Kind.CUT: "The stream broke off before its end. A proxy between here and the provider may cut "
    "or buffer it.",
    Kind.GARBLED: "What came is no stream of events. Correct LLM_BASE_URL, or look at what stands "
    "between here and the provider.",
    Kind.FILTERED: "The provider's content filter stopped a harmless question. Look at the "
    "account's filters, or take another model.",
    Kind.TOO_LONG: "The answer reached its greatest length at once. Raise LLM_MAX_OUTPUT_TOKENS; "
    "reasoning counts, so LLM_REASONING_EFFORT=low may help too.",
    Kind.CONFUSED: "The model called a tool that it was not given. Set LLM_MODEL to a more able "
    "one.",
    Kind.REJECTED: "The provider did not accept the request. LLM_REASONING_EFFORT or "
    "LLM_MAX_OUTPUT_TOKENS may be something that this model does not take.",
}
OTHER = (
    "This is no fault that providers usually have. Look at what stands between here and the "
    "provider, or try another model."
)


def advice(kind: Kind) -> str:
    return ADVICE.get(kind, OTHER)
