using PaperAnalysis.Words;

namespace PaperAnalysis.Cli.Verbs;

/// <summary>The background that <c>--against</c> names.</summary>
internal static class NamedBackground
{
    /// <summary>That of this program.</summary>
    public const string Own = "background";

    /// <param name="name"><see cref="Own"/>, or a file that <c>background build</c> has written.</param>
    /// <exception cref="InvalidDataException">The file is no background; the message begins with the option.</exception>
    public static Background Of(string name)
    {
        try
        {
            return name == Own ? Background.Default : Background.Load(name);
        }
        catch (InvalidDataException refused)
        {
            throw new InvalidDataException($"--against {refused.Message}", refused);
        }
    }
}
