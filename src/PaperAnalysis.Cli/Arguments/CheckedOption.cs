using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace PaperAnalysis.Cli.Verbs;

/// <summary>Options that refuse a value in one form: <c>--top 0: expected a whole number of at least 1.</c></summary>
internal static class CheckedOption
{
    public delegate bool Reading<T>(string text, out T value);

    /// <param name="expected">What a value must be, in words.</param>
    /// <param name="read">Does not depend on the process's culture.</param>
    public static Option<T> Of<T>(string name, string description, T value, string expected, Reading<T> read) =>
        new(name)
        {
            Description = description,
            DefaultValueFactory = _ => value,
            CustomParser = result =>
            {
                var text = result.Tokens.Single().Value;
                if (read(text, out var given))
                {
                    return given;
                }

                result.AddError($"{name} {text}: expected {expected}.");
                return value;
            },
        };

    public static Option<int> Positive(string name, string description, int value) =>
        Of<int>(name, description, value, "a whole number of at least 1", IsPositive);

    /// <summary>Whether the text is a whole number of at least one.</summary>
    public static bool IsPositive(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1;

    /// <summary>An option whose values are the names of an enumeration in lower case.</summary>
    /// <param name="among">None named: all of them.</param>
    public static Option<string> Choice<T>(string name, string description, T value, params T[] among)
        where T : struct, Enum
    {
        T[] offered = among.Length > 0 ? among : Enum.GetValues<T>();
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => Name(value) };
        option.AcceptOnlyFromAmong([.. offered.Select(Name)]);
        return option;
    }

    /// <summary>Refuses an empty path, which an unset variable of a script leaves.</summary>
    public static T NotEmpty<T>(this T option)
        where T : Option
    {
        option.Validators.Add(result => RefuseEmpty(result, option.Name));
        return option;
    }

    /// <inheritdoc cref="NotEmpty{T}(T)"/>
    public static Argument<string[]> NotEmpty(this Argument<string[]> argument)
    {
        argument.Validators.Add(result => RefuseEmpty(result, argument.Name));
        return argument;
    }

    private static void RefuseEmpty(SymbolResult result, string name)
    {
        if (result.Tokens.Any(static token => token.Value.Length == 0))
        {
            result.AddError($"{name}: found an empty path, expected one with a name in it.");
        }
    }

    /// <summary>True where the command line itself names the option.</summary>
    public static bool Has(this CommandResult result, Option option) => result.GetResult(option) is { Implicit: false };

    /// <summary>
    /// True where the command line gives the option this value. Unlike its value, this can be asked where the option
    /// is refused, too, so by a check that sees several options.
    /// </summary>
    public static bool Gives(this CommandResult result, Option<string> option, string value) =>
        result.GetResult(option) is { Tokens: [{ Value: var given }] } && given == value;

    public static T Chosen<T>(this ParseResult parsed, Option<string> option)
        where T : struct, Enum => Enum.Parse<T>(parsed.GetRequiredValue(option), ignoreCase: true);

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
