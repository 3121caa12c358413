# The story of a pitch: order, time, inserting, swapping, cuts.
