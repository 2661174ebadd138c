using Mono.Cecil;
using Mono.Cecil.Cil;

namespace PaperAnalysis.Mutation;

/// <summary>The assembly that the mutation tool compiled, all mutants in it.</summary>
internal static class MutatedAssembly
{
    /// <summary>
    /// Writes it anew, so that its switch asks <see cref="Probe"/>: the tool's own is set once for a process and lists
    /// what runs too slowly for code that runs often.
    /// </summary>
    public static void Connect(string file)
    {
        using var module = ModuleDefinition.ReadModule(file, new ReaderParameters { InMemory = true });
        var asked = module
            .GetTypes()
            .Single(static t => t.Name == "MutantControl")
            .Methods.Single(static m => m.Name == "IsActive");
        asked.Body = new MethodBody(asked);
        var il = asked.Body.GetILProcessor();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, module.ImportReference(typeof(Probe).GetMethod(nameof(Probe.IsActive))));
        il.Emit(OpCodes.Ret);
        module.Write(file);
    }
}
