internal sealed class Placeholder { private static void Main() { } }
