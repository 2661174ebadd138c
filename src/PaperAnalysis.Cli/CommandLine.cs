using System.CommandLine;
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
                terminal.Refuse(problem.ToString());
            }
            return ExitCode.BadInput;
        }
        // The machine lacks what comparing texts needs; the message says what to install.
        catch (PlatformNotSupportedException lack)
        {
            return terminal.Refuse(lack.Message);
        }
        finally
        {
            await terminal.Out.FlushAsync(cancellation);
        }
    }

    internal static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Reads, measures and renders collections of paper digests.");
        foreach (var verb in Verbs.Select(create => create(terminal)))
        {
            verb.AddTo(root);
        }
        return root;
    }

    private static int Refuse(ParseResult parsed, Terminal terminal)
    {
        foreach (var error in parsed.Errors)
        {
            terminal.Refuse(error.Message);
        }
        var verb = parsed.CommandResult.Command;
        terminal.Error.WriteLine($"{NameOf(verb)} --help shows how it is used.");
        return ExitCode.BadInput;
    }

    /// <summary>With the verbs that a nested one stands in, as it is typed.</summary>
    private static string NameOf(Command verb) =>
        verb.Parents.OfType<Command>().FirstOrDefault() is { } outer ? $"{NameOf(outer)} {verb.Name}" : ProgramName;
}
