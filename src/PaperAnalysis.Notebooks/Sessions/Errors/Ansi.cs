namespace PaperAnalysis.Notebooks.Sessions.Errors;

internal static class Ansi
{
    public static string Red(string text) => $"\e[31m{text}\e[0m";

    public static string Green(string text) => $"\e[32m{text}\e[0m";
}
