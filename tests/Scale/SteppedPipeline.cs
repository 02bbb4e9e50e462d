using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace FundingPipeline.Tests.Scale;

/// <summary>These tests once more, over a pipeline that counts its steps: every call of one of its own methods, and every turn of one of its own loops.</summary>
/// <remarks>
/// <para>A search from the first to the last takes a step for each, allocates nothing and asks for nothing: only its time would tell, and that depends on the
/// day. Steps are the same on any machine. For example, the sheet of a cell once was found by going through all sheets, and ten thousand claims took
/// 22 times as long as a thousand.</para>
/// <para>What the runtime's own library does by itself is no step of ours: a list of texts that is asked whether it contains one is not seen. What it
/// asks us meanwhile is: a condition, a comparison, a hash of one of our own types.</para>
/// </remarks>
internal sealed class SteppedPipeline : AssemblyLoadContext
{
    private const string Steps = "Steps";
    private const string Taken = "Taken";
    private static readonly AssemblyName Pipeline = typeof(Money).Assembly.GetName();
    private static readonly SteppedPipeline Once = new();

    /// <summary>What a public static method of these tests returns when it is called with the counting pipeline.</summary>
    public static T Call<T>(Type type, string method, params object[] with) =>
        (T)Once.LoadFromAssemblyName(type.Assembly.GetName()).GetType(type.FullName!)!.GetMethod(method)!.Invoke(null, with)!;

    /// <summary>Steps so far, for a method that is called that way.</summary>
    public static long Now() => (long)typeof(Money).Assembly.GetType(Steps)!.GetField(Taken)!.GetValue(null)!;

    /// <summary>The steps that some work takes, for a method that is called that way.</summary>
    public static long Of(Action work)
    {
        var before = Now();
        work();
        return Now() - before;
    }

    protected override Assembly? Load(AssemblyName name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, $"{name.Name}.dll");
        return name.Name == Pipeline.Name ? LoadFromStream(Counting(path)) : name.Name!.StartsWith(Pipeline.Name!, StringComparison.Ordinal) ? LoadFromAssemblyPath(path) : null;
    }

    private static MemoryStream Counting(string path)
    {
        using var pipeline = AssemblyDefinition.ReadAssembly(path);
        var module = pipeline.MainModule;
        var steps = new TypeDefinition("", Steps, Mono.Cecil.TypeAttributes.Public | Mono.Cecil.TypeAttributes.Class, module.TypeSystem.Object);
        var taken = new FieldDefinition(Taken, Mono.Cecil.FieldAttributes.Public | Mono.Cecil.FieldAttributes.Static, module.TypeSystem.Int64);
        steps.Fields.Add(taken);
        module.Types.Add(steps);
        var one = module.ImportReference(typeof(Interlocked).GetMethod(nameof(Interlocked.Increment), [typeof(long).MakeByRefType()]));
        foreach (var method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            Count(method.Body, () => [Instruction.Create(OpCodes.Ldsflda, taken), Instruction.Create(OpCodes.Call, one), Instruction.Create(OpCodes.Pop)]);
        }

        var written = new MemoryStream();
        pipeline.Write(written);
        written.Position = 0;
        return written;
    }

    /// <summary>A step where the method begins, and one before each jump back.</summary>
    private static void Count(Mono.Cecil.Cil.MethodBody body, Func<Instruction[]> step)
    {
        body.SimplifyMacros();
        foreach (var place in body.Instructions.Where(IsJumpBack).Prepend(body.Instructions[0]).ToList())
        {
            Before(place, step(), body.GetILProcessor());
        }

        body.OptimizeMacros();
    }

    private static bool IsJumpBack(Instruction at) =>
        at.Operand is Instruction to && to.Offset <= at.Offset && at.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch;

    /// <summary>The first of the step takes the place itself, so that whoever jumps there comes by it.</summary>
    private static void Before(Instruction place, Instruction[] step, ILProcessor il)
    {
        var moved = Instruction.Create(OpCodes.Nop);
        (moved.OpCode, moved.Operand) = (place.OpCode, place.Operand);
        (place.OpCode, place.Operand) = (step[0].OpCode, step[0].Operand);
        foreach (var next in step.Skip(1).Append(moved).Reverse())
        {
            il.InsertAfter(place, next);
        }
    }
}
