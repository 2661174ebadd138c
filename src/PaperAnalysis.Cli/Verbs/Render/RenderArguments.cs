using System.CommandLine;
using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Pages;

namespace PaperAnalysis.Cli.Verbs;

/// <summary>The arguments and options of <c>render</c>.</summary>
internal sealed class RenderArguments
{
    private readonly Argument<string[]> _notebooks = new("NOTEBOOK")
    {
        Description = "Notebooks, or folders of notebooks. [default: notebooks]",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> _seeds = new("--seeds")
    {
        Description =
            "Digests for the notebooks' parameter `seeds`: files, folders or patterns. [default: what each notebook says]",
        HelpName = "PATH",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string> _output = new("--out")
    {
        Description = "The folder that the pages replace. [default: out]",
        HelpName = "DIR",
    };

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "Another value for a parameter that a notebook declares; commas part the items of a list.",
        HelpName = "NAME=VALUE",
    };

    private readonly Option<bool> _check = new("--check")
    {
        Description =
            "Make no pages: compare with the outputs that the notebooks hold, and name the first difference in each.",
    };

    private readonly Option<bool> _update = new("--update")
    {
        Description = "Make no pages: store the outputs in the notebooks, for committing.",
    };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_notebooks);
        foreach (var option in new Option[] { _seeds, _output, _set, _check, _update })
        {
            command.Options.Add(option);
        }
    }

    /// <exception cref="NotebookInputException">The options do not fit together, or one has no value.</exception>
    public RenderRequest Read(ParseResult parsed)
    {
        var job =
            parsed.GetValue(_check) ? RenderJob.Check
            : parsed.GetValue(_update) ? RenderJob.Update
            : RenderJob.Pages;
        var values = Values(parsed);
        Refuse(parsed.GetValue(_check) && parsed.GetValue(_update), "--check with --update");
        Refuse(job != RenderJob.Pages && parsed.GetValue(_output) is not null, "--out");
        Refuse(job != RenderJob.Pages && values.Count > 0, "other values for parameters (--seeds, --set)");
        var root = RenderPaths.FindRoot(Environment.CurrentDirectory);
        var given = parsed.GetValue(_notebooks) ?? [];
        return new RenderRequest(
            job,
            given.Length > 0 ? given : [RenderPaths.Notebooks(root)],
            parsed.GetValue(_output) ?? RenderPaths.Output(root),
            values
        );
    }

    private static void Refuse(bool found, string what)
    {
        if (found)
        {
            throw new NotebookInputException(
                $"render: found {what}, expected --check or --update alone: they work on the outputs that notebooks have with their own parameters. Leave one out."
            );
        }
    }

    private List<ParameterValue> Values(ParseResult parsed)
    {
        var values = new List<ParameterValue>();
        if (parsed.GetValue(_seeds) is { Length: > 0 } paths)
        {
            values.Add(
                new ParameterValue($"--seeds {string.Join(' ', paths)}", "seeds", paths)
                {
                    RelativeTo = Environment.CurrentDirectory,
                }
            );
        }
        foreach (var text in parsed.GetValue(_set) ?? [])
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
            {
                throw new NotebookInputException(
                    $"--set {text}: found no `=` after a name, expected NAME=VALUE. Write it as in --set top=20."
                );
            }
            var name = text[..at].Trim();
            if (values.Any(v => v.Name == name))
            {
                throw new NotebookInputException(
                    $"--set {text}: found a second value for `{name}`, expected one. Leave one out; commas part the items of a list."
                );
            }
            values.Add(new ParameterValue($"--set {text}", name, [text[(at + 1)..]]) { CommasPart = true });
        }
        return values;
    }
}
