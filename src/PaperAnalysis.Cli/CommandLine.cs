using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PaperAnalysis.Cli.Verbs;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Cli;

/// <summary>From arguments to an exit code.</summary>
internal static class CommandLine
{
    public const string ProgramName = "paper-analysis";

    // The order of the help's list.
    private static readonly Func<Terminal, Verb>[] Verbs =
    [
        PapersVerb.Create,
        LedgerVerb.Create,
        TermsVerb.Create,
        KeyphrasesVerb.Create,
        KeynessVerb.Create,
        BackgroundVerb.Create,
        TrendsVerb.Create,
        ConcordanceVerb.Create,
        DuplicatesVerb.Create,
        ClustersVerb.Create,
        TopicsVerb.Create,
        SimilarVerb.Create,
        ClaimsVerb.Create,
        RenderVerb.Create,
        NewVerb.Create,
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
            var exitCode = await InvokeAsync(args, terminal, cancellation);
            await terminal.Out.FlushAsync(cancellation);
            return exitCode;
        }
        catch (ClosedPipeException)
        {
            return ExitCode.ClosedPipe;
        }
        catch (Exception fault) when (FileFault.Is(fault))
        {
            return terminal.Refuse(FileFault.Describe(fault));
        }
    }

    private static async Task<int> InvokeAsync(
        IReadOnlyList<string> args,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        try
        {
            var parsed = Root(terminal).Parse(WithHelp(args));
            if (IsGroup(parsed.CommandResult.Command) && parsed.Tokens.All(static t => t.Type == TokenType.Command))
            {
                // A group of verbs does nothing itself.
                parsed = Root(terminal).Parse([.. args, "--help"]);
            }
            if (Mistake.Of(parsed) is { } mistake)
            {
                return Refuse([mistake], parsed, terminal);
            }
            if (parsed.Errors.Count > 0)
            {
                return Refuse(parsed.Errors.Select(static e => e.Message).Distinct(), parsed, terminal);
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
                terminal.Refuse(MessageText.OnOneLine(problem.ToString()));
            }
            return ExitCode.BadInput;
        }
        // The machine lacks what comparing texts needs; the message says what to install.
        catch (PlatformNotSupportedException lack)
        {
            return terminal.Refuse(lack.Message);
        }
    }

    /// <summary><c>help VERB</c> is <c>VERB --help</c>.</summary>
    private static IReadOnlyList<string> WithHelp(IReadOnlyList<string> args) =>
        args.Count > 0 && args[0] == "help" ? [.. args.Skip(1), "--help"] : args;

    private static bool IsGroup(Command command) => command.Subcommands.Count > 0;

    internal static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand(
            "Reads, measures and renders collections of paper digests. `help VERB` says how a verb is used."
        );
        foreach (var verb in Verbs.Select(create => create(terminal)))
        {
            verb.AddTo(root);
        }
        return root;
    }

    private static int Refuse(IEnumerable<string> messages, ParseResult parsed, Terminal terminal)
    {
        foreach (var message in messages)
        {
            terminal.Refuse(message);
        }
        var verb = parsed.CommandResult.Command;
        terminal.Say($"{NameOf(verb)} --help shows how it is used.");
        return ExitCode.BadInput;
    }

    /// <summary>With the verbs that a nested one stands in, as it is typed.</summary>
    private static string NameOf(Command verb) =>
        verb.Parents.OfType<Command>().FirstOrDefault() is { } outer ? $"{NameOf(outer)} {verb.Name}" : ProgramName;
}
