namespace Microsoft.Azure.Functions.Worker;

/// <summary>Makes a public method a function of that name. No two share one, capitals or not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>How often a failed run of a function is repeated; for timers only, a queue has its own way.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class RetryAttribute : Attribute;

/// <summary>Waits equally long before each try. A count of -1 is for ever; an interval reads 00:00:10.</summary>
public class FixedDelayRetryAttribute(int maxRetryCount, string delayInterval) : RetryAttribute
{
    public int MaxRetryCount { get; } = maxRetryCount;
    public string DelayInterval { get; } = delayInterval;
}

/// <summary>Waits longer before each try, from the shortest to the longest interval.</summary>
public class ExponentialBackoffRetryAttribute(int maxRetryCount, string minimumInterval, string maximumInterval) : RetryAttribute
{
    public int MaxRetryCount { get; } = maxRetryCount;
    public string MinimumInterval { get; } = minimumInterval;
    public string MaximumInterval { get; } = maximumInterval;
}
