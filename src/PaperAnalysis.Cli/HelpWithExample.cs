using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace PaperAnalysis.Cli;

/// <summary>A verb's help, with an example at the end.</summary>
internal sealed class HelpWithExample(HelpAction help, string example) : SynchronousCommandLineAction
{
    public string Example => example;

    public override bool Terminating => true;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Example:");
        output.WriteLine($"  {CommandLine.ProgramName} {example}");
        return result;
    }
}
