using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>How a parameter's text becomes a C# expression, by its declared type.</summary>
internal static partial class ParameterType
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private static readonly (string Type, string Expected, Func<string, string?> Literal)[] Types =
    [
        ("string", "text", text => SymbolDisplay.FormatLiteral(text, quote: true)),
        ("bool", "true or false", text => text is "true" or "false" ? text : null),
        (
            "int",
            "a whole number such as 10",
            text =>
                int.TryParse(text, NumberStyles.AllowLeadingSign, Invariant, out var n) ? n.ToString(Invariant) : null
        ),
        (
            "long",
            "a whole number such as 10",
            text =>
                long.TryParse(text, NumberStyles.AllowLeadingSign, Invariant, out var n)
                    ? n.ToString(Invariant) + "L"
                    : null
        ),
        (
            "double",
            "a number such as 0.8",
            text =>
                double.TryParse(text, NumberStyles.Float, Invariant, out var n) && double.IsFinite(n)
                    ? n.ToString("R", Invariant) + "d"
                    : null
        ),
        (
            "decimal",
            "a number such as 0.8",
            text =>
                decimal.TryParse(text, NumberStyles.Float, Invariant, out var n) ? n.ToString(Invariant) + "m" : null
        ),
        (
            "DateOnly",
            "a date such as 2026-12-31",
            text =>
                DateOnly.TryParseExact(text, "yyyy-MM-dd", Invariant, DateTimeStyles.None, out var d)
                    ? string.Create(Invariant, $"new DateOnly({d.Year}, {d.Month}, {d.Day})")
                    : null
        ),
    ];

    /// <summary>The types a parameter may have.</summary>
    public static string Supported { get; } =
        string.Join(", ", Types.Select(t => t.Type)) + " and arrays or lists of them";

    /// <summary>The C# expression for the items, or a message that says what the type asks for.</summary>
    public static (string? Expression, string? Expected) Write(string type, ParameterValue value)
    {
        var list = List().Match(type);
        var item = list.Success ? list.Groups["item"].Value + list.Groups["of"].Value : type.TrimEnd('?');
        var known = Types.FirstOrDefault(t => t.Type == item);
        if (known.Literal is null)
        {
            return (null, $"a parameter of type {Supported}");
        }

        var items =
            list.Success && value.CommasPart
                ? [.. value.Items.SelectMany(text => text == "" ? [] : text.Split(','))]
                : value.Items;
        if (!list.Success && items.Count != 1)
        {
            return (null, $"one value, {known.Expected}");
        }

        var literals = items.Select(known.Literal).ToList();
        if (literals.Contains(null))
        {
            return (null, list.Success ? $"{known.Expected}, parted by commas" : known.Expected);
        }

        return (list.Success ? $"[{string.Join(", ", literals)}]" : literals[0], null);
    }

    [GeneratedRegex(
        @"^(?:(?<item>\w+)\[\]|(?:List|IList|IReadOnlyList|IEnumerable|IReadOnlyCollection|ICollection)<(?<of>\w+)>)\??$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex List();
}
