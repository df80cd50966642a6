enum SServiceOrders {}
