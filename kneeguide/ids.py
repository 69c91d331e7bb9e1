"""The ids by which content, engines and pages speak of the same thing; each is a short snake_case word."""

from typing import NewType

ConditionId = NewType("ConditionId", str)
CountryId = NewType("CountryId", str)
DisagreementId = NewType("DisagreementId", str)
ExerciseId = NewType("ExerciseId", str)
MythId = NewType("MythId", str)
RegionId = NewType("RegionId", str)
SpotId = NewType("SpotId", str)
StructureId = NewType("StructureId", str)
QuestionId = NewType("QuestionId", str)
AnswerId = NewType("AnswerId", str)
RuleId = NewType("RuleId", str)
RedFlagId = NewType("RedFlagId", str)
ProtocolId = NewType("ProtocolId", str)
TermId = NewType("TermId", str)
TopicId = NewType("TopicId", str)
SourceId = NewType("SourceId", str)
