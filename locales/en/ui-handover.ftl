# The leave-behind.
