namespace PaperAnalysis.Digests;

/// <summary>Tells the source of a program from the lines of a saved page, both of which are plain text.</summary>
internal static class SourceCode
{
    private const int FewestLines = 3;

    private static readonly string[] Starts =
    [
        "import ",
        "from ",
        "#include",
        "#define",
        "#!",
        "<?php",
        "def ",
        "class ",
        "package ",
        "namespace ",
        "function ",
        "return ",
        "public ",
        "private ",
        "static ",
        "const ",
        "let ",
        "var ",
        "fn ",
        "pub ",
        "impl ",
        "if (",
        "for (",
        "while (",
        "} ",
        "//",
        "/*",
        "*/",
        "@",
        "library(",
        "elif ",
        "else:",
        "try:",
        "except",
        "print(",
    ];

    /// <summary>Where one line in six reads as code, and three do.</summary>
    public static bool Is(Opening opening)
    {
        var (lines, code) = (0, 0);
        foreach (var line in opening.Filled)
        {
            lines++;
            code += IsCode(line) ? 1 : 0;
        }
        return code >= FewestLines && code * 6 >= lines;
    }

    private static bool IsCode(string line) =>
        line[^1] is ';' or '{' or '}'
        || line.EndsWith("):", StringComparison.Ordinal)
        || line.EndsWith("),", StringComparison.Ordinal)
        || line.EndsWith('(')
        || Array.Exists(Starts, start => line.StartsWith(start, StringComparison.Ordinal));
}
