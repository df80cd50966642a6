enum SPeople {}
