"""The files on cadence and the diary of the tests' small content folder."""

CADENCE = """\
summary: {text: Take more steps., sources: [cpg19], grade: expert}
counting: [{text: Both feet count., sources: [cpg19], grade: expert}]
not_for: [{text: A sore calf., sources: [cpg19], grade: expert}]
weeks:
  - {percent: 5, times: 4, minutes: 1}
  - {percent: 5, times: 4, minutes: 2}
  - {percent: 7, times: 3, minutes: 5}
  - {percent: 10, times: 1, minutes: 20}
rules: [{text: Go on when it feels fine., sources: [cpg19], grade: expert}]
stop: [{text: It hurts more., sources: [cpg19], grade: expert}]
outlooks:
  low: {text: Count again., sources: [cpg19], grade: expert}
  worth_trying: {text: Try it., sources: [cpg19], grade: expert}
  little_to_gain: {text: There is less to gain., sources: [cpg19], grade: expert}
  high: {text: Count again., sources: [cpg19], grade: expert}
sources: [cpg19]
grade: expert
"""

DIARY = """\
bands:
  - {name: Fine, from: 0, to: 4, text: Go on., sources: [cpg19], grade: expert}
  - {name: Stop, from: 5, to: 10, text: Stop., sources: [cpg19], grade: expert}
after_session: {fine: {said}, ease: {said}, stop: {said}}
safety_net: {text: Stop now., sources: [cpg19], grade: expert}
""".replace("{said}", "{text: Go on., sources: [cpg19], grade: expert}")
