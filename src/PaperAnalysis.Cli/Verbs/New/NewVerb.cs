using System.CommandLine;
using PaperAnalysis.Notebooks.Documents;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>new</c>: a folder for own digests, with the notebooks that come with the program.</summary>
internal static class NewVerb
{
    public static Verb Create(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder, which is new or empty." };
        folder.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: "" }])
            {
                result.AddError("new: found an empty name, expected that of a folder.");
            }
        });
        var command = new Command(
            "new",
            "Makes a folder for your own digests: the notebooks without outputs, an empty folder seeds, and a devcontainer."
        );
        command.Arguments.Add(folder);
        command.SetAction(async parsed =>
        {
            var path = parsed.GetValue(folder)!;
            try
            {
                WorkspaceFiles.WriteTo(path);
            }
            catch (NotebookInputException refused)
            {
                return terminal.Refuse(refused.Message);
            }
            await terminal.Out.WriteLineAsync(path);
            terminal.Say(
                $"Copy digests into {Path.Combine(path, "seeds")}, and run `paper-analysis render` in {path}."
            );
            return ExitCode.Done;
        });
        return new Verb(command, "new my-papers");
    }
}
