// Starts and ends. It is built twice, with and without the libraries that PDF needs, to show what
// linking them costs each run of toolkit.
int main() { return 0; }
