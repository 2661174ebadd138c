using PaperAnalysis.Measures.Tests.Shared;

namespace PaperAnalysis.Measures.Tests.Duplicates;

public sealed class NullArgumentTests
{
    public static TheoryData<string> Methods => NullArguments.Methods("Duplicates");

    [Theory]
    [MemberData(nameof(Methods))]
    public void What_is_missing_is_named(string method) => NullArguments.Refuses("Duplicates", method);
}
