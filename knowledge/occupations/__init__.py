"""Every occupation: what the public data of O*NET and the Bureau of Labor Statistics say."""
