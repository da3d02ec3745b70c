"""The sentences of a result, put together in the words of the model."""
