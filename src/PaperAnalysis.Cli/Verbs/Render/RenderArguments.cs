using System.CommandLine;
using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Pages;

namespace PaperAnalysis.Cli.Verbs;

/// <summary>The arguments and options of <c>render</c>.</summary>
internal sealed class RenderArguments
{
    private const string Seeds = "seeds";

    private readonly Argument<string[]> _notebooks = new Argument<string[]>("NOTEBOOK")
    {
        Description =
            "Notebooks, or folders of notebooks. [default: the folder notebooks here or above, else those that come with this program]",
        Arity = ArgumentArity.ZeroOrMore,
    }.NotEmpty();

    private readonly Option<string[]> _seeds = new Option<string[]>("--seeds")
    {
        Description =
            "Digests for the notebooks' parameter `seeds`: files, folders or patterns; - for a digest on standard input. [default: what each notebook says]",
        HelpName = "PATH",
        AllowMultipleArgumentsPerToken = true,
    }.NotEmpty();

    private readonly Option<string> _output = new Option<string>("--out")
    {
        Description = "The folder that the pages replace. [default: out]",
        HelpName = "DIR",
    }.NotEmpty();

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

    private readonly Option<bool> _singleFile = new("--single-file")
    {
        Description =
            "Each page is one file that holds all that it needs (5 MB of it plotly.js), to be sent and opened alone.",
    };

    private readonly Option<bool> _pdf = new("--pdf")
    {
        Description = "Print each page as a PDF beside it, with the Chromium of this machine.",
    };

    private readonly Option<string[]> _compare = new Option<string[]>("--compare")
    {
        Description =
            "Run nothing: one page of what changed between two folders of executed notebooks, or of rendered pages. [--out: changes]",
        HelpName = "OLD NEW",
        Arity = new ArgumentArity(2, 2),
        AllowMultipleArgumentsPerToken = true,
    }.NotEmpty();

    public void AddTo(Command command)
    {
        command.Arguments.Add(_notebooks);
        foreach (var option in new Option[] { _seeds, _output, _set, _singleFile, _pdf, _check, _update, _compare })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The values of <c>--seeds</c>.</summary>
    public string[] SeedPaths(ParseResult parsed) => parsed.GetValue(_seeds) ?? [];

    /// <exception cref="NotebookInputException">The options do not fit together, or one has no value.</exception>
    /// <param name="seeds">The values of <c>--seeds</c>, with a file in the place of standard input.</param>
    public RenderRequest Read(ParseResult parsed, string[] seeds)
    {
        if (parsed.GetValue(_compare) is { Length: > 0 } compared)
        {
            return Compare(parsed, compared);
        }

        var job =
            parsed.GetValue(_check) ? RenderJob.Check
            : parsed.GetValue(_update) ? RenderJob.Update
            : RenderJob.Pages;
        var values = Values(parsed, seeds);
        Refuse(parsed.GetValue(_check) && parsed.GetValue(_update), "--check with --update");
        Refuse(job != RenderJob.Pages && parsed.GetValue(_output) is not null, "--out");
        Refuse(job != RenderJob.Pages && parsed.GetValue(_singleFile), "--single-file");
        Refuse(job != RenderJob.Pages && parsed.GetValue(_pdf), "--pdf");
        Refuse(job != RenderJob.Pages && values.Count > 0, "other values for parameters (--seeds, --set)");
        var root = RenderPaths.FindRoot(Environment.CurrentDirectory);
        var given = parsed.GetValue(_notebooks) ?? [];
        // Notebooks that came with the program are read only, and show nothing without digests.
        var brought = given.Length == 0 && root is null;
        if (brought && (job != RenderJob.Pages || values.All(value => value.Name != Seeds)))
        {
            throw RenderPaths.NoNotebooks();
        }
        return new RenderRequest(
            job,
            given.Length > 0 ? given : [root is null ? RenderPaths.Brought : RenderPaths.Notebooks(root)],
            brought ? Environment.CurrentDirectory : null,
            parsed.GetValue(_output) ?? RenderPaths.Output(root),
            values
        )
        {
            SingleFile = parsed.GetValue(_singleFile),
            Pdf = parsed.GetValue(_pdf),
        };
    }

    private RenderRequest Compare(ParseResult parsed, string[] compared)
    {
        (bool Found, string What)[] others =
        [
            ((parsed.GetValue(_notebooks) ?? []).Length > 0, "notebooks"),
            (SeedPaths(parsed).Length > 0, "--seeds"),
            ((parsed.GetValue(_set) ?? []).Length > 0, "--set"),
            (parsed.GetValue(_singleFile), "--single-file"),
            (parsed.GetValue(_pdf), "--pdf"),
            (parsed.GetValue(_check), "--check"),
            (parsed.GetValue(_update), "--update"),
        ];
        foreach (var (_, what) in others.Where(other => other.Found))
        {
            throw new NotebookInputException(
                $"render: found {what}, expected --compare OLD NEW with --out alone: it runs nothing, and reads what runs have stored. Leave it out."
            );
        }

        return new RenderRequest(
            RenderJob.Compare,
            compared,
            null,
            parsed.GetValue(_output) ?? RenderPaths.Changes(RenderPaths.FindRoot(Environment.CurrentDirectory)),
            []
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

    private List<ParameterValue> Values(ParseResult parsed, string[] paths)
    {
        var values = new List<ParameterValue>();
        if (paths.Length > 0)
        {
            values.Add(
                new ParameterValue($"--seeds {string.Join(' ', paths)}", Seeds, paths)
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
