namespace Microsoft.Azure.Functions.Worker;

/// <summary>One run of one function.</summary>
public abstract class FunctionContext
{
    public abstract string InvocationId { get; }
    public abstract string FunctionId { get; }
    public abstract FunctionDefinition FunctionDefinition { get; }
    public abstract BindingContext BindingContext { get; }

    /// <summary>Ends when the host wants to stop.</summary>
    public virtual CancellationToken CancellationToken => default;
}

public abstract class FunctionDefinition
{
    public abstract string Name { get; }
}

public abstract class BindingContext
{
    /// <summary>What the trigger knows besides its payload: the blob's path, a message's DequeueCount.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
