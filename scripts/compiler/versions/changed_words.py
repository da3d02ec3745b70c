"""Where the words of two versions of the model differ. No result depends on them."""

from __future__ import annotations

from dataclasses import dataclass

from scoring.model.model import Model, Question


@dataclass(frozen=True, slots=True)
class ChangedWords:
    """Ids of the stages, dimensions and questions whose words changed; how many sentences; the model's title."""

    stages: tuple[str, ...]
    dimensions: tuple[str, ...]
    questions: tuple[str, ...]
    sentences: int
    title: bool

    def __bool__(self) -> bool:
        return bool(self.stages or self.dimensions or self.questions or self.sentences or self.title)


def changed_words(before: Model, now: Model) -> ChangedWords:
    """The words that differ in what both models have. What is new or gone is told by `differences`."""
    stages = {stage.id: stage for stage in before.stages}
    dimensions = {dimension.id: dimension for dimension in before.dimensions}
    questions = {question.id: question for question in before.questions()}
    return ChangedWords(
        tuple(s.id for s in now.stages if s.id in stages and stages[s.id] != s),
        tuple(
            d.id
            for d in now.dimensions
            if d.id in dimensions and (dimensions[d.id].title, dimensions[d.id].keep) != (d.title, d.keep)
        ),
        tuple(q.id for q in now.questions() if q.id in questions and _words(questions[q.id]) != _words(q)),
        sum(
            before.sentences.get(key) != now.sentences.get(key)
            for key in before.sentences.keys() | now.sentences.keys()
        ),
        (before.title, before.language) != (now.title, now.language),
    )


def _words(question: Question) -> tuple[object, ...]:
    tips = tuple((tip.title, tip.who, tip.done_when) for tip in question.tips)
    return question.title, question.ask, question.who_knows, question.anchors, tips
