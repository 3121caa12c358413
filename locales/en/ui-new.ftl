# Making a pitch.
