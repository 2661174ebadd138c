using System.CommandLine;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>background</c>: what papers at large write, to compare collections with.</summary>
internal static class BackgroundVerb
{
    public static Verb Create(Terminal terminal)
    {
        var command = new Command("background", "Makes a background that `keyness --against` compares papers with.");
        BackgroundBuildVerb.Create(terminal).AddTo(command);
        return new Verb(command, "background build seeds --out seeds.background");
    }
}
