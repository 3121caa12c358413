# The first screen: pitches, ready-made ones, the trash.
