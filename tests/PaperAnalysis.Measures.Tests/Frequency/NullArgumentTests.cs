using PaperAnalysis.Measures.Tests.Shared;

namespace PaperAnalysis.Measures.Tests.Frequency;

public sealed class NullArgumentTests
{
    public static TheoryData<string> Methods => NullArguments.Methods("Frequency");

    [Theory]
    [MemberData(nameof(Methods))]
    public void What_is_missing_is_named(string method) => NullArguments.Refuses("Frequency", method);
}
