"""What stands in content/model.yaml where a rule is used: its name, and the parameters that it has.

The shapes are made from the registry of rules: a rule's fields are its parameters. A new kind of parameter gets its
meaning here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final, Literal, Union

from pydantic import Discriminator, create_model
from pydantic import Field as Constraint

from scoring.method.rules import RULES
from scoring.model.rule import Rule
from scripts.compiler.content.field_types import Share
from scripts.compiler.content.shape import Shape
from scripts.compiler.words.phrase import Text as Meaning

_MEANINGS: Final[Mapping[str, Meaning]] = {
    "majority": Meaning(
        nl="welk deel van de onderwerpen een stadium moet hebben bereikt; een breuk zoals 3/5.",
        en="the share of topics that must have reached a stage; a fraction such as 3/5.",
    ),
    "max_lag": Meaning(
        nl="hoeveel stadia het laagste onderwerp mag achterblijven.",
        en="how many stages the lowest topic may lag behind.",
    ),
    "round": Meaning(
        nl="down als de uitkomst naar beneden wordt afgerond; weglaten als dat niet zo is.",
        en="'down' if the outcome is rounded down; leave it out if it is not.",
    ),
}
"""What each parameter of a rule means to editors."""


class RuleUse(Shape):
    """A rule with its parameters, and whether its values are read as stages."""

    chosen_by: ClassVar[str] = "rule"
    name: ClassVar[str] = ""
    kind: ClassVar[type[Rule]]

    rule: Annotated[str, Meaning(nl="de naam van de rekenregel.", en="the name of the rule.")]
    stages: Annotated[
        bool,
        Constraint(strict=True),
        Meaning(
            nl="false als de uitkomst een getal blijft en geen stadium wordt.",
            en="false if the outcome stays a number and does not become a stage.",
        ),
    ] = True

    @classmethod
    def is_for(cls, data: Mapping[str, object]) -> bool:
        return data.get("rule") == cls.name

    def parameters(self) -> Iterator[tuple[Field[Any], Any]]:
        """Each parameter of the rule, with what the file says."""
        for parameter in _parameters(self.kind):
            yield parameter, getattr(self, parameter.name)

    def made(self) -> Rule:
        """The rule itself. Raises ModelError where a parameter has a value that the rule cannot take."""
        return self.kind(
            **{
                parameter.name: Fraction(value) if is_share(parameter) else value
                for parameter, value in self.parameters()
            }
        )


class WholeUse(RuleUse):
    """The rule for the model as a whole."""

    over: Annotated[
        Literal["parts", "questions"],
        Meaning(
            nl="parts (de dimensies) of questions (alle vragen).",
            en="parts (the dimensions) or questions (all of them).",
        ),
    ] = "parts"


def is_share(parameter: Field[Any]) -> bool:
    """Whether a parameter is a part of the whole, written as a fraction."""
    return parameter.type == "Fraction"


def _parameters(kind: type[Rule]) -> list[Field[Any]]:
    return [parameter for parameter in fields(kind) if parameter.init]  # type: ignore[arg-type]  # rules are dataclasses


def _type_of(parameter: Field[Any]) -> Any:
    if is_share(parameter):
        return Share
    if parameter.type == "int":
        return Annotated[int, Constraint(ge=0, strict=True)]
    return Literal[parameter.metadata["choices"]]


def _shape(base: type[RuleUse], name: str, kind: type[Rule]) -> type[RuleUse]:
    """The shape of the use of one rule."""
    meaning = next(one for one in base.model_fields["rule"].metadata if isinstance(one, Meaning))
    parameters: dict[str, Any] = {
        parameter.name: (
            Annotated[_type_of(parameter), _MEANINGS[parameter.name]],
            ... if parameter.default is MISSING else parameter.default,
        )
        for parameter in _parameters(kind)
    }
    parameters["rule"] = (Annotated[Literal[name], meaning], ...)
    made = create_model(f"{kind.__name__}{base.__name__}", __base__=base, **parameters)
    made.name, made.kind = name, kind
    return made


_TIERS: Final = tuple(_shape(RuleUse, name, kind) for name, kind in RULES.items())
_WHOLES: Final = tuple(_shape(WholeUse, name, kind) for name, kind in RULES.items())

RULE_SHAPES: Final[Mapping[str, type[RuleUse]]] = {shape.__name__: shape for shape in (*_TIERS, *_WHOLES)}
"""The shape of each rule at each place where one is used, by the name of its class."""

if TYPE_CHECKING:
    AnyRule = RuleUse
    AnyWhole = WholeUse
else:
    AnyRule = Annotated[Union[_TIERS], Discriminator("rule")]  # noqa: UP007 - made from a list
    AnyWhole = Annotated[Union[_WHOLES], Discriminator("rule")]  # noqa: UP007
