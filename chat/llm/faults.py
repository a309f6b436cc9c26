"""What can go wrong inside an answer that began well; the SDKs have no exceptions for these."""


class StreamFault(Exception):
    """The provider's stream did not hold what it promised. Its text never holds content."""


class Cut(StreamFault):
    """The stream ended, or broke off, before the answer did."""


class Garbled(StreamFault):
    """What came is no stream of chat-completions events."""


class Filtered(StreamFault):
    """The provider's content filter stopped the answer."""


class TooLong(StreamFault):
    """The answer reached the limit of output tokens."""


class Silent(StreamFault):
    """Nothing but keep-alive comments for too long."""


class Reported(StreamFault):
    """The provider reported an error inside the stream."""

    def __init__(self, status: int | None, code: str, message: str) -> None:
        super().__init__(f"status {status}")
        self.status, self.code, self.message = status, code, message
