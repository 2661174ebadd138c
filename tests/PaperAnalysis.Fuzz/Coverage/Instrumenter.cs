using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace PaperAnalysis.Fuzz.Coverage;

/// <summary>
/// Writes assemblies anew with a counter on the edges of their control flow that no other implies: the entry of a method,
/// both ways of a condition, each way of a switch, and each handler of exceptions.
/// </summary>
internal sealed class Instrumenter(ModuleDefinition module)
{
    private readonly MethodReference _hit = module.ImportReference(typeof(Edges).GetMethod(nameof(Edges.Hit)));

    /// <summary>Rewrites assemblies in a folder; which edges each type has goes to <paramref name="map"/>.</summary>
    public static void Rewrite(string folder, IEnumerable<string> assemblies, EdgeMap map)
    {
        foreach (var assembly in assemblies)
        {
            var file = Path.Combine(folder, assembly + ".dll");
            using var resolver = new DefaultAssemblyResolver();
            resolver.AddSearchDirectory(folder);
            var parameters = new ReaderParameters { AssemblyResolver = resolver, InMemory = true };
            using var module = ModuleDefinition.ReadModule(file, parameters);
            var instrumenter = new Instrumenter(module);
            foreach (var type in module.GetTypes())
            {
                foreach (var method in type.Methods.Where(static method => method.HasBody))
                {
                    instrumenter.Rewrite(method.Body, () => map.Next(RoomOf(type)));
                }
            }
            module.Write(file);
        }
    }

    private void Rewrite(MethodBody body, Func<int> next)
    {
        // Short jumps could no longer reach.
        body.SimplifyMacros();
        var il = body.GetILProcessor();
        foreach (var branch in body.Instructions.ToList())
        {
            switch (branch.Operand)
            {
                case Instruction target when branch.OpCode.FlowControl == FlowControl.Cond_Branch:
                    InsertAfter(il, branch, next());
                    branch.Operand = By(il, target, next);
                    break;
                case Instruction[] targets:
                    InsertAfter(il, branch, next());
                    branch.Operand = targets.Select(target => By(il, target, next)).ToArray();
                    break;
            }
        }
        foreach (var first in body.ExceptionHandlers.Select(static h => h.HandlerStart).Where(FallsThrough))
        {
            InsertAfter(il, first, next());
        }
        InsertBefore(il, body.Instructions[0], next());
        body.OptimizeMacros();
    }

    // A counter before the target, which is reached by this jump alone. None where a protected region begins or ends: it
    // would stand in another region than the jump.
    private Instruction By(ILProcessor il, Instruction target, Func<int> next)
    {
        if (il.Body.ExceptionHandlers.Any(h => IsBorder(h, target)))
        {
            return target;
        }
        if (FallsThrough(target.Previous))
        {
            il.InsertBefore(target, il.Create(OpCodes.Br, target));
        }
        return InsertBefore(il, target, next());
    }

    private Instruction InsertBefore(ILProcessor il, Instruction place, int edge)
    {
        var number = il.Create(OpCodes.Ldc_I4, edge);
        il.InsertBefore(place, number);
        il.InsertBefore(place, il.Create(OpCodes.Call, _hit));
        return number;
    }

    private void InsertAfter(ILProcessor il, Instruction place, int edge)
    {
        il.InsertAfter(place, il.Create(OpCodes.Call, _hit));
        il.InsertAfter(place, il.Create(OpCodes.Ldc_I4, edge));
    }

    private static bool IsBorder(ExceptionHandler handler, Instruction place) =>
        place == handler.TryStart
        || place == handler.TryEnd
        || place == handler.FilterStart
        || place == handler.HandlerStart
        || place == handler.HandlerEnd;

    private static bool FallsThrough(Instruction instruction) =>
        instruction.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw);

    private static string RoomOf(TypeDefinition type) =>
        type.DeclaringType is { } outer ? RoomOf(outer)
        : type.Namespace is "" ? type.Module.Assembly.Name.Name
        : type.Namespace;
}
