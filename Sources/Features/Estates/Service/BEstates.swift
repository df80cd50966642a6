enum SEstates {}
