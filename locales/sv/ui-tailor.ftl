# Tailoring one slide of a pitch.
