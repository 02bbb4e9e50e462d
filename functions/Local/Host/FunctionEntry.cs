using System.Collections.Immutable;
using System.Reflection;
using FundingPipeline.App;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.DependencyInjection;

namespace FundingPipeline.Local;

/// <summary>One function of the app, found by its attributes as the real worker finds it.</summary>
public sealed record FunctionEntry(string Name, MethodInfo Method, TriggerBindingAttribute Trigger)
{
    /// <summary>Every function of the app, in order of name.</summary>
    public static readonly ImmutableArray<FunctionEntry> All =
    [
        .. from type in typeof(IngestClaim).Assembly.GetExportedTypes()
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null
           orderby function.Name
           select new FunctionEntry(function.Name, method, method.GetParameters().Select(parameter => parameter.GetCustomAttribute<TriggerBindingAttribute>()).OfType<TriggerBindingAttribute>().Single()),
    ];

    public static IEnumerable<(FunctionEntry Function, T Trigger)> Triggered<T>()
        where T : TriggerBindingAttribute =>
        from function in All where function.Trigger is T select (function, (T)function.Trigger);

    /// <summary>Runs the function once, on an instance of its own.</summary>
    /// <param name="payload">For the parameter that bears the trigger.</param>
    /// <param name="data">For parameters by name, capitals or not: a blob's name, a message's dequeueCount.</param>
    /// <returns>What the function gives back; null when it gives nothing.</returns>
    public async Task<object?> Invoke(IServiceProvider services, object payload, IReadOnlyDictionary<string, object> data, CancellationToken stop)
    {
        var instance = ActivatorUtilities.CreateInstance(services, Method.DeclaringType!);
        var running = (Task)Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, [.. Method.GetParameters().Select(parameter => Bound(parameter, payload, data, stop))], null)!;
        await running;
        return Method.ReturnType.IsGenericType ? Method.ReturnType.GetProperty(nameof(Task<>.Result))!.GetValue(running) : null;
    }

    private object Bound(ParameterInfo parameter, object payload, IReadOnlyDictionary<string, object> data, CancellationToken stop) =>
        parameter.GetCustomAttribute<TriggerBindingAttribute>() is not null ? payload
            : parameter.ParameterType == typeof(CancellationToken) ? stop
            : data.FirstOrDefault(pair => pair.Key.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)).Value is { } value ? value
            : throw new InvalidOperationException($"{Name} wants {parameter.Name}, which its trigger does not know.");
}
