"""How long and how thick the parts of a body are, as shares of its height.

Lengths after Drillis and Contini, "Body segment parameters" (1966), as given by Winter, "Biomechanics and motor control
of human movement"; joints of hips and shoulders lie further in than the widths there. Thickness is the drawing's own.
"""

from kneeguide.figure.model import Joint

STATURE = 94.0
"""The height of a standing person of size 1, in units of the plate."""

THIGH, SHIN, ANKLE_HEIGHT = 0.245, 0.246, 0.039
TRUNK = 0.288
"""From the line of the hips to that of the shoulders."""
UPPER_ARM, FOREARM = 0.186, 0.146
HAND = 0.054
"""To the middle of the hand."""
HEAD_TOP = 0.182
"""From the line of the shoulders to the top of the head."""
HIP_APART, SHOULDER_APART = 0.052, 0.105
"""From the middle of the body."""
HEEL_BACK, BALL_FORWARD, TOE_LENGTH = 0.036, 0.066, 0.034
"""From below the ankle, so that with its rounded ends the foot is 0.152 long."""

HEAD_RADIUS = 0.071
NECK_RADIUS = 0.030
SHOULDERS_RADIUS, WAIST_RADIUS, HIPS_RADIUS = 0.068, 0.060, 0.064
CHEST_APART, CHEST_RADIUS = 0.078, 0.046
HIP_RADIUS, KNEE_RADIUS, ANKLE_RADIUS = 0.060, 0.047, 0.031
HEEL_RADIUS, BALL_RADIUS, TIP_RADIUS = 0.027, 0.022, 0.016
SHOULDER_RADIUS, ELBOW_RADIUS, WRIST_RADIUS, HAND_RADIUS = 0.037, 0.032, 0.026, 0.030

CONTACT: dict[Joint, float] = {
    Joint.HEAD: HEAD_RADIUS, Joint.BACK: SHOULDERS_RADIUS, Joint.HIPS: HIPS_RADIUS,
    Joint.NEAR_ELBOW: ELBOW_RADIUS, Joint.FAR_ELBOW: ELBOW_RADIUS,
    Joint.NEAR_HAND: HAND_RADIUS, Joint.FAR_HAND: HAND_RADIUS,
    Joint.NEAR_KNEE: KNEE_RADIUS, Joint.FAR_KNEE: KNEE_RADIUS,
    Joint.NEAR_ANKLE: ANKLE_RADIUS, Joint.FAR_ANKLE: ANKLE_RADIUS,
    Joint.NEAR_HEEL: HEEL_RADIUS, Joint.FAR_HEEL: HEEL_RADIUS,
    Joint.NEAR_TOES: BALL_RADIUS, Joint.FAR_TOES: BALL_RADIUS,
}  # fmt: skip
"""How far the skin is below a joint that rests on something."""
