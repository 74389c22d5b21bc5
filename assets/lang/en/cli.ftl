# Words of the terminal.
