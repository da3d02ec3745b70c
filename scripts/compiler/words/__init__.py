"""What the compiler and its commands say to editors, in Dutch and in English side by side."""
