using System.CommandLine;
using System.CommandLine.Help;

namespace PaperAnalysis.Cli;

/// <summary>One verb of <c>paper-analysis</c>.</summary>
/// <param name="Example">A command line that works in the repository's root, without the program's name.</param>
internal sealed record Verb(Command Command, string Example)
{
    /// <summary>Puts the verb below a command, with the example at the end of its help.</summary>
    public void AddTo(Command parent)
    {
        Command.Options.Add(new HelpOption { Action = new HelpWithExample(new HelpAction(), Example) });
        parent.Subcommands.Add(Command);
    }
}
