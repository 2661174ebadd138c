using System.CommandLine;
using System.CommandLine.Parsing;

namespace PaperAnalysis.Cli;

/// <summary>
/// A verb or an option that is not there. The parser takes an unknown option for a path, and tells of an unknown verb in
/// several errors; here it is one, with the name that was meant.
/// </summary>
internal static class Mistake
{
    /// <summary>Null where there is none.</summary>
    public static string? Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens.Count > 0)
        {
            var name = parsed.UnmatchedTokens[0];
            string[] known = [.. command.Subcommands.Select(static c => c.Name)];
            return $"{name}: found no verb of that name, expected one of {string.Join(", ", known)}{Meant(name, known)}";
        }
        if (UnknownOption(parsed) is { } option)
        {
            var name = option.Split('=', ':')[0];
            string[] known = [.. command.Options.Where(static o => !o.Hidden).Select(static o => o.Name)];
            return $"{name}: found no option of that name, expected one of {string.Join(", ", known)}{Meant(name, known)}";
        }
        return null;
    }

    /// <summary>
    /// What looks like an option and is none: among the paths, or among the values of an option that takes several.
    /// After <c>--</c> nothing is an option.
    /// </summary>
    private static string? UnknownOption(ParseResult parsed)
    {
        var values = parsed
            .CommandResult.Children.OfType<OptionResult>()
            .Where(static result => result.Option.Arity.MaximumNumberOfValues == 1)
            .SelectMany(static result => result.Tokens)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return parsed
            .Tokens.TakeWhile(static token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Type == TokenType.Argument && !values.Contains(token))
            .Select(static token => token.Value)
            .FirstOrDefault(static value => value.Length > 1 && value[0] == '-');
    }

    private static string Meant(string given, string[] known) =>
        known.Select(name => (name, distance: Distance(given, name))).MinBy(static pair => pair.distance)
            is { name: { } nearest, distance: var distance }
        && distance <= Math.Max(2, given.Length / 3)
            ? $". Did you mean {nearest}?"
            : ".";

    /// <summary>
    /// Letters to add, leave out, replace or swap with their neighbours (Damerau-Levenshtein, each place changed once).
    /// </summary>
    internal static int Distance(string one, string other)
    {
        var distances = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                distances[i, j] =
                    i == 0 || j == 0
                        ? i + j
                        : Math.Min(
                            Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1,
                            distances[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1)
                        );
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    distances[i, j] = Math.Min(distances[i, j], distances[i - 2, j - 2] + 1);
                }
            }
        }
        return distances[one.Length, other.Length];
    }
}
