using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using PaperAnalysis.Cli.Verbs;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Cli;

/// <summary>From arguments to an exit code.</summary>
public static class CommandLine
{
    public const string ProgramName = "paper-analysis";

    // The order of the help's list.
    private static readonly Func<Terminal, Verb>[] Verbs =
    [
        PapersVerb.Create,
        LedgerVerb.Create,
        TermsVerb.Create,
        KeynessVerb.Create,
        ConcordanceVerb.Create,
        DuplicatesVerb.Create,
        ClustersVerb.Create,
        TopicsVerb.Create,
        SimilarVerb.Create,
        ClaimsVerb.Create,
        RenderVerb.Create,
        KernelVerb.Create,
    ];

    public static async Task<int> RunAsync(
        IReadOnlyList<string> args,
        Terminal terminal,
        CancellationToken cancellation = default
    )
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            var parsed = Root(terminal).Parse(args);
            if (parsed.Errors.Count > 0)
            {
                return Refuse(parsed, terminal);
            }
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = terminal.Out,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                },
                cancellation
            );
        }
        catch (DigestException failure)
        {
            foreach (var problem in failure.Problems)
            {
                await terminal.Error.WriteLineAsync($"error: {problem}");
            }
            return ExitCode.BadInput;
        }
        // The machine lacks what comparing texts needs; the message says what to install.
        catch (PlatformNotSupportedException lack)
        {
            await terminal.Error.WriteLineAsync($"error: {lack.Message}");
            return ExitCode.BadInput;
        }
        finally
        {
            await terminal.Out.FlushAsync(cancellation);
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Reads, measures and renders collections of paper digests.");
        foreach (var verb in Verbs.Select(create => create(terminal)))
        {
            root.Subcommands.Add(verb.Command);
            verb.Command.Options.Add(new HelpOption { Action = new HelpWithExample(new HelpAction(), verb.Example) });
        }
        return root;
    }

    private static int Refuse(ParseResult parsed, Terminal terminal)
    {
        foreach (var error in parsed.Errors)
        {
            terminal.Error.WriteLine($"error: {error.Message}");
        }
        var verb = parsed.CommandResult.Command;
        var name = verb is RootCommand ? ProgramName : $"{ProgramName} {verb.Name}";
        terminal.Error.WriteLine($"{name} --help shows how it is used.");
        return ExitCode.BadInput;
    }
}
