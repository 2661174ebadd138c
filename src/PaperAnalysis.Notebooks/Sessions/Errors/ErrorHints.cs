namespace PaperAnalysis.Notebooks.Sessions.Errors;

/// <summary>What to do where the compiler refuses in a cell what it takes in a program.</summary>
internal static class ErrorHints
{
    /// <summary>The second is what the line must hold for the hint to be of use; empty for any line.</summary>
    private static readonly (string Id, string Holds, string Hint)[] All =
    [
        (
            "CS1109",
            "",
            "In a cell, an extension method of a class works where the class is static and stands in no other, the method is public or internal, "
                + "and its signature names no type of the class. Or write the method on its own, outside of any class."
        ),
        (
            "CS9283",
            "",
            "In a cell, write an extension method on its own, outside of any class: static int Twice(this int number) => 2 * number;"
        ),
        (
            "CS7021",
            "",
            "In a cell, declare types without a namespace, or put them into a project and reference it: #r \"Name.csproj\"."
        ),
        ("CS0548", " with", "In a cell, put a `with` that stands alone into parentheses: (value with { … })."),
        ("CS0825", "using ", "In a cell, a `using` has its braces outside of methods: using (var stream = …) { … }"),
    ];

    public static string? Of(string id, string line) =>
        All.FirstOrDefault(known => known.Id == id && line.Contains(known.Holds, StringComparison.Ordinal)).Hint;
}
